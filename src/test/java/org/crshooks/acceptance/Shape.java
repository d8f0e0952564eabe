package org.crshooks.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way in which an EHR writes the same facts.
 *
 * @param chart rewrites the resources
 * @param bundle rewrites each Bundle
 * @param request rewrites the request
 */
record Shape(String name, Consumer<Chart> chart, BiConsumer<ObjectNode, Chart> bundle, Consumer<ObjectNode> request) {

    static Shape ofChart(String name, Consumer<Chart> chart) {
        return new Shape(name, chart, (bundle, same) -> {}, request -> {});
    }

    static Shape ofBundle(String name, Consumer<ObjectNode> bundle) {
        return ofBundle(name, (given, chart) -> bundle.accept(given));
    }

    static Shape ofBundle(String name, BiConsumer<ObjectNode, Chart> bundle) {
        return new Shape(name, chart -> {}, bundle, request -> {});
    }

    /** The request of an EHR that writes this way. */
    ObjectNode request(Ehr ehr, Chart written) {
        chart.accept(written);
        ObjectNode request = ehr.request(written, b -> bundle.accept(b, written));
        this.request.accept(request);
        return request;
    }

    Shape andRequest(Consumer<ObjectNode> more) {
        return new Shape(name, chart, bundle, more);
    }

    Shape andChart(Consumer<Chart> more) {
        return new Shape(name, chart.andThen(more), bundle, request);
    }

    static List<Shape> all() {
        List<Shape> all = new ArrayList<>();
        all.addAll(VitalShapes.all());
        all.addAll(OxygenShapes.all());
        all.addAll(DrugShapes.all());
        all.addAll(BundleShapes.all());
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
