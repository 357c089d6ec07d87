package org.demarche.bench.corpus;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.Certainty;
import org.demarche.model.Condition;
import org.demarche.model.Document;
import org.demarche.model.LangText;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said, of which several articles may tell.
 *
 * @param holder rank of the actor whose position it is
 * @param namedAs what the articles call the holder
 * @param statedBy rank of who tells of it, or null
 * @param about what the target is called
 * @param statedIn the document in which it was made
 * @param isSharedDocument whether the corpus file defines that document
 * @param reports news reports on that document, the first of them first
 */
record Statement(
        int holder,
        @Nullable LangText namedAs,
        @Nullable Integer statedBy,
        List<String> onBehalfOf,
        String target,
        String about,
        Stance stance,
        PositionKind kind,
        @Nullable Certainty certainty,
        List<Condition> conditions,
        @Nullable Document statedIn,
        boolean isSharedDocument,
        List<Document> reports,
        @Nullable LocalDate statedOn) {}
