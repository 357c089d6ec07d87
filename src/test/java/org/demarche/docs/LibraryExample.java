package org.demarche.docs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.Demarche;
import org.demarche.export.ExportFormat;
import org.demarche.load.Corpus;
import org.demarche.load.LoadReport;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.read.ExportSelection;

public class LibraryExample {

    public static void main(String[] args) throws IOException {
        try (Demarche demarche = Demarche.inMemory()) {
            LoadReport report = demarche.load(Corpus.at(Path.of("data/examples")));
            report.problems().first().forEach(System.err::println);

            QueryCatalogue catalogue = QueryCatalogue.builtIn();
            var changes = demarche.query(catalogue.get("changes"), Map.of("actor", "Odo Restel"));
            for (Binding row : ((QueryResult.Table) changes).rows()) {
                System.out.printf("Odo Restel: %s, then %s%n", text(row, "earlierStance"), text(row, "laterStance"));
            }

            var count = demarche.sparql("SELECT (COUNT(*) AS ?n) { ?p a dem:Position }");
            System.out.println(text(((QueryResult.Table) count).rows().getFirst(), "n") + " positions");

            Path file = Files.createTempFile("halmere", ".ttl");
            try (OutputStream out = Files.newOutputStream(file)) {
                demarche.export(ExportSelection.ALL, ExportFormat.TURTLE, out);
            }
            Files.delete(file);
        }
    }

    private static String text(Binding row, String column) {
        return row.get(column).getLiteralLexicalForm();
    }
}
