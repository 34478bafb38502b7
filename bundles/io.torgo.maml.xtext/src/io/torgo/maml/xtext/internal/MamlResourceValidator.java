package io.torgo.maml.xtext.internal;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.xtext.MamlResource;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.Issue.IssueImpl;

/** Gives the validator's findings as Xtext issues; the cure travels as the issue's data. All checks are fast ones. */
public final class MamlResourceValidator implements IResourceValidator {

    @Override
    public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator indicator) {
        if (!(resource instanceof MamlResource maml) || !mode.shouldCheck(CheckType.FAST)) {
            return List.of();
        }
        ParsedDocument document = maml.document();
        return MamlValidator.validate(document, Profile.STRICT_2_0_0).stream()
                .map(found -> issue(found, document, resource.getURI())).toList();
    }

    private static Issue issue(Diagnostic found, ParsedDocument document, URI uri) {
        IssueImpl issue = new IssueImpl();
        issue.setCode(found.code());
        issue.setMessage(found.message());
        issue.setData(new String[]{found.cure()});
        issue.setSeverity(severity(found));
        issue.setOffset(found.offset());
        issue.setLength(found.length());
        issue.setLineNumber(found.line());
        issue.setColumn(found.column());
        issue.setLineNumberEnd(found.endLine());
        issue.setColumnEnd(found.endColumn());
        issue.setType(CheckType.FAST);
        issue.setSyntaxError(document.syntaxProblems().contains(found));
        issue.setUriToProblem(uri.appendFragment("/"));
        return issue;
    }

    private static Severity severity(Diagnostic found) {
        return switch (found.severity()) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO -> Severity.INFO;
        };
    }
}
