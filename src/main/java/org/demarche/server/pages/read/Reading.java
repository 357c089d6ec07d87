package org.demarche.server.pages.read;

import java.util.function.Consumer;
import java.util.function.Function;
import org.demarche.Demarche;
import org.demarche.server.http.Request;
import org.demarche.server.limits.Admission;

/** What all pages share when they read: their questions, the answers kept, and the index of names. */
public final class Reading {

    private final Admission admission;
    private final Demarche demarche;
    private final PageQuestions questions = new PageQuestions();
    private final RecentAnswers recent = new RecentAnswers();
    private final KeptNames names;

    /**
     * @param admission lets requests in
     * @param demarche the store, for what is found out once for all requests
     */
    public Reading(Admission admission, Demarche demarche) {
        this.admission = admission;
        this.demarche = demarche;
        this.names = new KeptNames(demarche, store -> new Reads(store, questions, recent));
    }

    /** Reads for a request, within its limits. */
    public <T> T read(Request request, Function<Reads, T> page) {
        return admission.ask(request, store -> page.apply(new Reads(store, questions, recent)));
    }

    /** The same for a question that the client has made up. */
    public <T> T readFreely(Request request, Function<Reads, T> page) {
        return admission.askFreely(request, store -> page.apply(new Reads(store, questions, recent)));
    }

    /** Reads for nobody in particular, so that answers are there when somebody asks; takes as long as it takes. */
    public void prepare(Consumer<Reads> page) {
        page.accept(new Reads(demarche, questions, recent));
    }

    /** The names of everything. */
    public NameIndex names() {
        return names.get();
    }
}
