package io.torgo.maml.embedded.internal;

import io.torgo.maml.code.CodeFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptableObject;

/** The parser acorn, interpreted in a scope that reaches no Java class, with a limit on its time. */
final class Acorn {

    private static final long MILLIS = 1500;
    private static final int INSTRUCTIONS_BETWEEN_LOOKS = 20_000;
    private static final String CHECK = """
            function fault(code, kind) {
              try {
                acorn.parse(code, {ecmaVersion: 'latest', sourceType: kind, allowReturnOutsideFunction: true,
                                   allowAwaitOutsideFunction: true, allowSuperOutsideMethod: true,
                                   allowHashBang: true, allowImportExportEverywhere: true});
                return null;
              } catch (error) {
                if (error.pos === undefined) { throw error; }
                return [error.pos, error.message];
              }
            }
            """;

    private final LimitedTime limits = new LimitedTime();
    private final ScriptableObject scope;
    private final Function check;

    Acorn() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Rhino looks for parts of itself by the thread's class loader, which in a framework is not its own.
        thread.setContextClassLoader(Context.class.getClassLoader());
        try (Context context = enter()) {
            scope = context.initSafeStandardObjects();
            context.evaluateString(scope, source(), "acorn.js", 1, null);
            context.evaluateString(scope, CHECK, "fault.js", 1, null);
            check = (Function) scope.get("fault", scope);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Ends the interpreter when its time is over. */
    private static final class LimitedTime extends ContextFactory {

        private long end = Long.MAX_VALUE;

        @Override
        protected void observeInstructionCount(Context context, int count) {
            if (System.nanoTime() - end > 0) {
                throw new TimeOver();
            }
        }
    }

    /** An error, since scripts can catch exceptions. */
    private static final class TimeOver extends Error {

        private static final long serialVersionUID = 1L;

        TimeOver() {
            super("time over", null, false, false);
        }
    }

    private Context enter() {
        Context context = limits.enterContext();
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        context.setInstructionObserverThreshold(INSTRUCTIONS_BETWEEN_LOOKS);
        return context;
    }

    /** The first fault, where the code is neither a module nor a script; empty where that takes too long to tell. */
    synchronized Optional<CodeFault> fault(String code) {
        try (Context context = enter()) {
            limits.end = System.nanoTime() + MILLIS * 1_000_000;
            Optional<CodeFault> module = fault(context, code, "module");
            return module.isEmpty() || fault(context, code, "script").isEmpty() ? Optional.empty() : module;
        } catch (TimeOver | StackOverflowError | RuntimeException unable) {
            // The interpreter gave up: nothing is known of the code.
            return Optional.empty();
        } finally {
            limits.end = Long.MAX_VALUE;
        }
    }

    private Optional<CodeFault> fault(Context context, String code, String kind) {
        Object answer = check.call(context, scope, scope, new Object[]{code, kind});
        if (!(answer instanceof NativeArray found)) {
            return Optional.empty();
        }
        String message = Context.toString(found.get(1)).replaceFirst("\\s*\\(\\d+:\\d+\\)$", "");
        return Optional.of(new CodeFault((int) Context.toNumber(found.get(0)), 0, message));
    }

    private static String source() {
        try (InputStream in = AcornSource.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("acorn.js cannot be read", broken);
        }
    }
}
