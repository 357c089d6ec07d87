package org.demarche.spark;

import org.apache.spark.util.AccumulatorV2;
import org.demarche.export.relational.R2rmlMapping;

/** Gathers from all machines what the mapping has to know of the rows. A task that runs twice changes nothing: these are sets. */
final class MappingNotes extends AccumulatorV2<R2rmlMapping, R2rmlMapping> {

    private R2rmlMapping mapping = new R2rmlMapping();

    @Override
    public boolean isZero() {
        return mapping.isEmpty();
    }

    @Override
    public AccumulatorV2<R2rmlMapping, R2rmlMapping> copy() {
        MappingNotes copy = new MappingNotes();
        copy.add(mapping);
        return copy;
    }

    @Override
    public void reset() {
        mapping = new R2rmlMapping();
    }

    @Override
    public void add(R2rmlMapping more) {
        mapping.merge(more);
    }

    @Override
    public void merge(AccumulatorV2<R2rmlMapping, R2rmlMapping> other) {
        add(other.value());
    }

    @Override
    public R2rmlMapping value() {
        return mapping;
    }
}
