package io.torgo.maml.embedded.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.code.CodeChecker;
import io.torgo.maml.code.CodeFault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;

/**
 * Checks SQL by JSqlParser. No parser reads every dialect, so what it refuses is reported only where no dialect would
 * take it: a clause that ends before its operand, brackets that do not match, a misspelled key word.
 */
public final class SqlChecker implements CodeChecker {

    private static final int LARGEST = 64 * 1024;
    private static final long MILLIS = 1500;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public Set<String> languages() {
        return Set.of("sql");
    }

    @Override
    public List<CodeFault> check(String language, String code) {
        if (code.length() > LARGEST || code.contains("$$")) {
            return List.of();
        }
        String plain = Interpolation.mask(code, 'p');
        try {
            CCJSqlParserUtil.parseStatements(plain, threads, parser -> parser.withTimeOut(MILLIS));
            return List.of();
        } catch (JSQLParserException refused) {
            return refusal(refused).flatMap(found -> fault(plain, found)).map(List::of).orElse(List.of());
        } catch (RuntimeException | StackOverflowError unable) {
            // Closed, or nested deeper than the parser can follow.
            return List.of();
        }
    }

    /** Where the parser stopped; empty where it stopped for lack of time. */
    private static Optional<ParseException> refusal(Throwable refused) {
        Throwable cause = refused;
        while (cause != null && !(cause instanceof ParseException)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable((ParseException) cause)
                .filter(found -> found.currentToken != null && found.currentToken.next != null);
    }

    private static Optional<CodeFault> fault(String code, ParseException refusal) {
        LineMap lines = new LineMap(code);
        Token before = refusal.currentToken;
        Token refused = before.next;
        int from = before.beginLine == 0 ? 0 : Places.at(lines, before.beginLine, before.beginColumn);
        int at = refused.image.isEmpty() ? code.length() : Places.at(lines, refused.beginLine, refused.beginColumn);
        return SqlDoubts.fault(code, from, at).filter(fault -> !Places.isPlaceholder(code, fault.offset()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
