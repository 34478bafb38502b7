package io.torgo.ide.internal.wizard;

import io.torgo.maml.project.ProjectSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Random;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * A project to begin: settings, a data set and a document that uses it.
 *
 * @param project     does not exist yet
 * @param description where it goes
 * @param document    the first document
 */
record ProjectDraft(IProject project, IProjectDescription description, DocumentDraft document) {

    private static final int READINGS = 24;
    private static final int SUBJECTS = 4;
    private static final String SETTINGS = """
            # Settings of this project's MAML documents.
            profile: strict-2.0.0
            """;
    private static final String HEADER = "time,subject,sensor,heart_rate,respiration_rate,spo2,systolic_bp,temperature,"
            + "consciousness,supplemental_oxygen\n";

    /** Makes it; returns its first document. */
    IFile create(UuidSource ids, Clock clock, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Making the project", 5);
        project.create(description, progress.split(1));
        project.open(progress.split(1));
        write(project.getFile(ProjectSettings.FILE), SETTINGS, progress.split(1));
        IFolder data = project.getFolder("data");
        data.create(true, true, progress.split(1));
        write(data.getFile("vitals.csv"), readings(), progress.split(1));
        IFile file = project.getFile("first.maml.md");
        write(file, document.text(ids, clock), progress);
        return file;
    }

    private static void write(IFile file, String text, IProgressMonitor monitor) throws CoreException {
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, monitor);
    }

    /** Invented readings of invented people; the same in every project. */
    private static String readings() {
        Random random = new Random(1);
        StringBuilder lines = new StringBuilder(HEADER);
        for (int i = 0; i < READINGS; i++) {
            int bed = i % SUBJECTS + 1;
            lines.append(
                    String.format(Locale.ROOT, "2048-03-14T06:%02d:00Z,bed-%02d,band-%02d,%d,%d,%d,%d,%.1f,A,no\n", i,
                            bed, bed, 62 + random.nextInt(20), 12 + random.nextInt(5), 95 + random.nextInt(5),
                            108 + random.nextInt(25), 36.2 + random.nextInt(10) / 10.0));
        }
        return lines.toString();
    }
}
