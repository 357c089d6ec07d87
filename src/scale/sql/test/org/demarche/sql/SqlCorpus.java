package org.demarche.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.endpoint.Endpoint;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusTables;
import org.demarche.load.LoadListener;

/**
 * A corpus in TDB2, and as tables in H2 behind Ontop.
 *
 * @param sql asks the endpoint, as {@code --endpoint} does
 */
record SqlCorpus(Demarche store, Demarche sql, OntopEndpoint ontop) implements AutoCloseable {

    static SqlCorpus open(Path data, Path folder) throws IOException, SQLException {
        Path tables = folder.resolve("tables");
        CorpusTables.write(Corpus.at(data), tables, LoadListener.NONE);
        TableDatabase database = TableDatabase.load(tables, "jdbc:h2:mem:" + folder + ";DB_CLOSE_DELAY=-1");
        OntopEndpoint ontop =
                OntopEndpoint.start(tables.resolve("mapping.ttl"), TableDatabase.DRIVER, database.url(), "", 0);
        Demarche store = Demarche.at(folder.resolve("tdb"));
        store.load(Corpus.at(data));
        return new SqlCorpus(
                store, Demarche.at(Endpoint.of(ontop.address().toString(), null, null), Optional.empty()), ontop);
    }

    @Override
    public void close() {
        sql.close();
        store.close();
        ontop.close();
    }
}
