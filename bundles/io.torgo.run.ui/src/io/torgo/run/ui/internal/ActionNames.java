package io.torgo.run.ui.internal;

import io.torgo.run.ui.internal.model.Action;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.commands.IParameterValues;

/** The values of the command's first parameter, for the preference page of the keys. */
public final class ActionNames implements IParameterValues {

    @Override
    public Map<String, String> getParameterValues() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Action action : Action.values()) {
            names.put(action.title(), action.id());
        }
        return names;
    }
}
