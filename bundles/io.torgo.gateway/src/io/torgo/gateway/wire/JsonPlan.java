package io.torgo.gateway.wire;

import io.torgo.api.Capability;
import io.torgo.api.plan.Plan;
import java.util.Map;

/** Plans as JSON. */
public final class JsonPlan {

    private JsonPlan() {
    }

    public static Map<String, Object> of(Plan plan) {
        Members members = new Members().with("document", plan.document()).with("hash", plan.hash())
                .with("steps", plan.steps().stream().map(JsonPlan::step).toList())
                .with("resources", plan.resources().stream().map(JsonPlan::resource).toList())
                .with("permissions", plan.permissions().stream().map(JsonPlan::permission).toList())
                .with("contracts", plan.contracts().stream().map(JsonPlan::contract).toList())
                .with("runnable", plan.runnable());
        plan.error().ifPresent(problem -> members.with("error", JsonError.of(problem)));
        return members.done();
    }

    private static Map<String, Object> step(Plan.Step step) {
        return new Members().with("block", step.block()).with("language", step.language()).with("line", step.line())
                .with("capabilities", step.capabilities().stream().sorted().map(Capability::id).toList()).done();
    }

    private static Map<String, Object> resource(Plan.Resource resource) {
        return new Members().with("name", resource.name()).with("state", resource.state())
                .with("version", resource.version()).with("by", resource.by()).done();
    }

    private static Map<String, Object> permission(Plan.Permission permission) {
        return new Members().with("asked", permission.asked()).with("granted", permission.granted())
                .with("reason", permission.reason()).done();
    }

    private static Map<String, Object> contract(Plan.Contract contract) {
        return new Members().with("kind", contract.kind()).with("subject", contract.subject())
                .with("level", contract.level()).with("state", contract.state()).done();
    }
}
