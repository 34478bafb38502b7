package io.torgo.maml.ui.internal.edit;

import io.torgo.maml.ui.internal.Blocks;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;

/**
 * What Enter does besides a new line: closes a fence that was just opened, continues a list, ends it at an empty item,
 * keeps the indentation and deepens it below a key without value and below a line of Python that ends with a colon.
 */
public final class NewLine implements IAutoEditStrategy {

    private static final Pattern FENCE = Pattern.compile("( {0,3})(`{3,}|~{3,})[^`]*");
    private static final Pattern BARE = Pattern.compile("`{3,}|~{3,}");
    private static final Pattern ITEM = Pattern.compile("(\\s*)([-*+]|\\d{1,9}[.)])(\\s+)(.*)");
    private static final Pattern PARENT_KEY = Pattern.compile("\\s*(?:- )?[\\w.-]+:\\s*");

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        boolean enter = command.length == 0 && command.text != null
                && TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0;
        if (enter) {
            try {
                extend(document, command);
            } catch (BadLocationException e) {
                // The place is gone: a plain new line will do.
                command.doit = true;
            }
        }
    }

    private static void extend(IDocument document, DocumentCommand command) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        boolean atEnd = command.offset == line.getOffset() + line.getLength();
        Blocks blocks = Blocks.of(document.get());
        Blocks.Kind kind = blocks.kind(line.getOffset());
        Matcher fence = FENCE.matcher(before);
        Matcher item = ITEM.matcher(before);
        boolean opening = kind == Blocks.Kind.CODE && blocks.start(line.getOffset()) == line.getOffset();
        if (opening && atEnd && fence.matches()) {
            closeFence(blocks, line, command, fence.group(1), fence.group(2));
        } else if (kind != Blocks.Kind.CODE && item.matches()) {
            continueList(command, line, item);
        } else {
            command.text += indentation(before) + deeper(kind, before, blocks.firstLine(line.getOffset()));
        }
    }

    private static void closeFence(Blocks blocks, IRegion line, DocumentCommand command, String indent, String fence) {
        boolean closed = isClosed(blocks, line.getOffset(), fence);
        String lineBreak = command.text;
        command.text += indent;
        if (!closed) {
            command.caretOffset = command.offset + command.text.length();
            command.shiftsCaret = false;
            command.text += lineBreak + indent + fence;
        }
    }

    /** Closed before another fence opens or a section begins: what comes after that belongs to another block. */
    private static boolean isClosed(Blocks blocks, int start, String fence) {
        String block = blocks.text().substring(start, blocks.end(start));
        return block.lines().skip(1)
                .takeWhile(line -> !line.startsWith("## ") && !(FENCE.matcher(line).matches() && !isBare(line)))
                .anyMatch(line -> isBare(line) && line.strip().startsWith(fence));
    }

    private static boolean isBare(String line) {
        return BARE.matcher(line.strip()).matches();
    }

    private static void continueList(DocumentCommand command, IRegion line, Matcher item) {
        if (item.group(4).isBlank()) {
            command.length = command.offset - line.getOffset();
            command.offset = line.getOffset();
            command.text = "";
        } else {
            command.text += item.group(1) + next(item.group(2)) + item.group(3);
        }
    }

    private static String next(String marker) {
        int last = marker.length() - 1;
        return last == 0 ? marker : Integer.parseInt(marker.substring(0, last)) + 1 + marker.substring(last);
    }

    private static String indentation(String before) {
        return before.substring(0, before.length() - before.stripLeading().length());
    }

    private static String deeper(Blocks.Kind kind, String before, String firstLine) {
        boolean python = kind == Blocks.Kind.CODE && firstLine.contains("py") && before.stripTrailing().endsWith(":");
        boolean key = kind == Blocks.Kind.HEADER && PARENT_KEY.matcher(before).matches();
        return python ? "    " : key ? "  " : "";
    }
}
