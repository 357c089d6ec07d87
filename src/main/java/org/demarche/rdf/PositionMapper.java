package org.demarche.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.demarche.model.Condition;
import org.demarche.model.Evidence;
import org.demarche.model.Position;
import org.demarche.model.Quotation;
import org.demarche.model.RecordEntry;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** Maps positions with their conditions and quotations. */
final class PositionMapper {

    private final Iris iris;
    private final GraphWriter out;
    private final Node article;

    PositionMapper(Iris iris, GraphWriter out, Node article) {
        this.iris = iris;
        this.out = out;
        this.article = article;
    }

    void map(Position position) {
        Node node = iris.target(position.id());
        out.add(node, ExternalTerms.TYPE, Vocabulary.POSITION);
        out.entity(node, Vocabulary.HOLDER, position.holder());
        out.text(node, Vocabulary.NAMED_AS, position.namedAs());
        out.entity(node, Vocabulary.STATED_BY, position.statedBy());
        out.entities(node, Vocabulary.ON_BEHALF_OF, position.onBehalfOf());
        out.add(node, Vocabulary.TARGET, iris.target(position.target()));
        out.concept(node, Vocabulary.STANCE, position.stance());
        if (position.strength() != null) {
            out.number(node, Vocabulary.STRENGTH, position.strength(), XSDDatatype.XSDinteger);
        }
        out.string(node, Vocabulary.ANSWER, position.answer());
        out.concept(node, Vocabulary.KIND, position.kind());
        out.concept(node, Vocabulary.CERTAINTY, position.certainty());
        out.parts(node, Vocabulary.CONDITION, "condition", position.conditions(), this::condition);
        out.text(node, Vocabulary.SUMMARY, position.summary());
        out.yes(node, Vocabulary.SUMMARY_GENERATED, position.summaryGenerated());
        out.entity(node, Vocabulary.STATED_IN, position.statedIn());
        out.entities(node, Vocabulary.REPORTED_IN, position.reportedIn());
        out.add(node, Vocabulary.CODED_FROM, article);
        out.date(node, Vocabulary.STATED_ON, position.statedOn());
        out.parts(node, Vocabulary.EVIDENCE, "evidence", position.evidence(), this::evidence);
    }

    private void condition(Node node, Condition condition) {
        out.add(node, ExternalTerms.TYPE, Vocabulary.CONDITION_CLASS);
        out.text(node, Vocabulary.PROVISO, condition.proviso());
        out.entity(node, Vocabulary.REQUIRES, condition.requires());
    }

    private void evidence(Node node, Evidence evidence) {
        switch (evidence) {
            case Quotation quotation -> quotation(node, quotation);
            case RecordEntry entry -> entry(node, entry);
        }
    }

    private void entry(Node node, RecordEntry entry) {
        out.add(node, ExternalTerms.TYPE, Vocabulary.RECORD);
        out.entity(node, Vocabulary.RECORDED_IN, entry.recordedIn());
        out.string(node, Vocabulary.NUMBER, entry.number());
        out.external(node, ExternalTerms.URL, entry.url());
    }

    private void quotation(Node node, Quotation quotation) {
        out.add(node, ExternalTerms.TYPE, Vocabulary.QUOTATION);
        out.concept(node, Vocabulary.SPEECH, quotation.speech());
        out.number(node, ExternalTerms.OA_START, quotation.start(), XSDDatatype.XSDnonNegativeInteger);
        out.number(node, ExternalTerms.OA_END, quotation.end(), XSDDatatype.XSDnonNegativeInteger);
        out.text(node, Vocabulary.FRAGMENT, quotation.fragment());
        out.text(node, ExternalTerms.OA_EXACT, quotation.exact());
        out.text(node, ExternalTerms.OA_PREFIX, quotation.prefix());
        out.text(node, ExternalTerms.OA_SUFFIX, quotation.suffix());
    }
}
