package org.demarche.query.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.demarche.query.QueryResult.Table;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.catalogue.View;
import org.junit.jupiter.api.Test;

class MatrixTextTest {

    private static final View VIEW =
            new View(View.Kind.MATRIX, Map.of("rows", "actorName", "columns", "proposal", "value", "mean"));

    @Test
    void showsAMatrixWithNumberedColumnsAndTheirNamesBelow() {
        Table table = new Table(
                List.of("actorName", "proposal", "mean"),
                List.of(row("Zoe", "toll", "0.50"), row("Ada", "toll", "-1.0"), row("Ada", "bridge", "1")));

        assertEquals("""
                actor  1    2
                ─────  ─  ───
                Ada    1   -1
                Zoe       0.5

                  1  bridge
                  2  toll
                """, new MatrixText(table, VIEW, ShortNames.DEFAULT).write(80));
    }

    @Test
    void tellsThingsOfOneNameApartByTheirIds() {
        Table table = new Table(
                List.of("actor", "actorName", "proposal", "mean"),
                List.of(row("Ada", "ada-1", "toll", "1"), row("Ada", "ada-2", "toll", "-1")));

        assertEquals("""
                actor         1
                ───────────  ──
                Ada (ada-1)   1
                Ada (ada-2)  -1

                  1  toll
                """, new MatrixText(table, VIEW, ShortNames.DEFAULT).write(80));
    }

    @Test
    void showsAllValuesOfACell() {
        Table table = new Table(
                List.of("actorName", "proposal", "mean"),
                List.of(row("Ada", "toll", "1.0"), row("Ada", "toll", "-1.0"), row("Ada", "toll", "1")));

        assertEquals("""
            actor  1
            ─────  ──────
            Ada    -1 / 1

              1  toll
            """, new MatrixText(table, VIEW, ShortNames.DEFAULT).write(80));
    }

    private static Binding row(String actor, String proposal, String mean) {
        return row(actor, actor, proposal, mean);
    }

    private static Binding row(String actor, String id, String proposal, String mean) {
        return BindingFactory.binding(
                Var.alloc("actor"), NodeFactory.createURI(ShortNames.DEFAULT.base() + id),
                Var.alloc("actorName"), NodeFactory.createLiteralString(actor),
                Var.alloc("proposal"), NodeFactory.createLiteralString(proposal),
                Var.alloc("mean"), NodeFactory.createLiteralString(mean));
    }
}
