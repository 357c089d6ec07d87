package org.demarche.server.pages.read;

import java.util.function.Consumer;
import java.util.function.Function;
import org.demarche.Demarche;
import org.demarche.server.http.Request;
import org.demarche.server.limits.Admission;

/** What all pages share when they read: their questions, the answers kept, and the index of names. */
public final class SiteReader {

    private final Admission admission;
    private final Demarche demarche;
    private final PageQueries questions = new PageQueries();
    private final RecentAnswers recent = new RecentAnswers();
    private final KeptNames names;

    /**
     * @param admission lets requests in
     * @param demarche the store, for what is found out once for all requests
     */
    public SiteReader(Admission admission, Demarche demarche) {
        this.admission = admission;
        this.demarche = demarche;
        this.names = new KeptNames(demarche, store -> new PageReader(store, questions, recent));
    }

    /** PageReader for a request, within its limits. */
    public <T> T read(Request request, Function<PageReader, T> page) {
        return admission.run(request, store -> page.apply(new PageReader(store, questions, recent)));
    }

    /** The same for a question that the client has made up. */
    public <T> T readFreely(Request request, Function<PageReader, T> page) {
        return admission.runAdHoc(request, store -> page.apply(new PageReader(store, questions, recent)));
    }

    /** PageReader for nobody in particular, so that answers are there when somebody asks; takes as long as it takes. */
    public void prepare(Consumer<PageReader> page) {
        page.accept(new PageReader(demarche, questions, recent));
    }

    /** The names of everything. */
    public EntityIndex names() {
        return names.get();
    }
}
