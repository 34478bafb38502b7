package io.torgo.maml.lsp.internal;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.torgo.maml.ide.Lens;
import io.torgo.maml.ide.Lenses;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;

/** The buttons above a document and its blocks. Where they stand is said first, what they do when they are shown. */
final class LensAnswers {

    List<CodeLens> of(View view) {
        return Lenses.of(view.analysis()).stream().map(lens -> lens(view, lens)).toList();
    }

    private static CodeLens lens(View view, Lens lens) {
        JsonObject data = new JsonObject();
        data.addProperty("uri", view.name());
        data.addProperty("command", lens.command().id());
        data.addProperty("title", lens.title());
        data.addProperty("block", lens.block());
        return new CodeLens(view.positions().range(lens.offset(), 0), null, data);
    }

    CodeLens resolve(CodeLens lens) {
        if (lens.getData() instanceof JsonObject data && data.has("title") && data.has("command")
                && data.has("uri") && data.has("block")) {
            lens.setCommand(new Command(data.get("title").getAsString(), data.get("command").getAsString(),
                    List.of(new JsonPrimitive(data.get("uri").getAsString()), data.get("block"))));
        }
        return lens;
    }
}
