package io.torgo.ide.internal.tour;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One step of the cheat sheet.
 *
 * @param title       what to do
 * @param description how, and why
 * @param command     the workbench's command that does it, in its serialised form; empty where a person does it
 */
public record TourStep(String title, String description, String command) {

    private static final String FILE = "/cheatsheets/first-workflow.xml";

    /** The steps, from the file in the form of Eclipse's cheat sheets. */
    public static List<TourStep> read() {
        try (InputStream in = TourStep.class.getResourceAsStream(FILE)) {
            NodeList items = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in)
                    .getElementsByTagName("item");
            List<TourStep> steps = new ArrayList<>();
            for (int i = 0; i < items.getLength(); i++) {
                steps.add(step((Element) items.item(i)));
            }
            return List.copyOf(steps);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the bundle's " + FILE + " cannot be read", e);
        }
    }

    private static TourStep step(Element item) {
        NodeList commands = item.getElementsByTagName("command");
        String command = commands.getLength() == 0 ? "" : ((Element) commands.item(0)).getAttribute("serialization");
        String text = item.getElementsByTagName("description").item(0).getTextContent().strip().replaceAll("\\s+", " ");
        return new TourStep(item.getAttribute("title"), text, command);
    }
}
