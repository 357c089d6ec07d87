package org.demarche.query.endpoint;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.demarche.query.FreshVariables;

/**
 * A query that gives the same answer whether or not the default graph repeats the statements that several graphs hold. Each block
 * of triple patterns, the only place where repeats come in, becomes a SELECT DISTINCT of all its variables. That also keeps
 * repeats from multiplying: ten patterns of statements that two graphs hold would match in a thousand ways.
 *
 * <p>SPARQL counts the ways in which a block matches (SPARQL 1.1 Query Language, section 18.3), and those of paths with {@code /}
 * and {@code |} (section 18.4). So that none of these is lost, blank nodes and the nodes inside a path get variables, and
 * alternatives become a UNION.
 */
final class DistinctMatchRewriter {

    private final FreshVariables fresh;
    private final Map<Node, Node> blankNodes = new HashMap<>();

    private DistinctMatchRewriter(Query query) {
        fresh = new FreshVariables(query);
    }

    static Query of(Query query) {
        // The first match of however many is enough for ASK.
        return query.isAskType() ? query : new DistinctMatchRewriter(query).query(query);
    }

    private Query query(Query query) {
        Query rewritten = QueryTransformOps.shallowCopy(query);
        if (query.isSelectType()
                && query.isQueryResultStar()
                && !query.getProjectVars().isEmpty()) {
            // The new variables are not to be seen.
            rewritten.addProjectVars(query.getProjectVars());
            rewritten.setQueryResultStar(false);
        }
        rewritten.setQueryPattern(element(query.getQueryPattern()));
        return rewritten;
    }

    private Element element(Element element) {
        return switch (element) {
            case ElementGroup group -> group(group);
            case ElementUnion union -> {
                ElementUnion rewritten = new ElementUnion();
                union.getElements().forEach(part -> rewritten.addElement(element(part)));
                yield rewritten;
            }
            case ElementOptional optional -> new ElementOptional(element(optional.getOptionalElement()));
            case ElementMinus minus -> new ElementMinus(element(minus.getMinusElement()));
            case ElementSubQuery sub -> new ElementSubQuery(query(sub.getQuery()));
            case ElementPathBlock block -> once(block, Optional.empty());
            // A statement is in one graph once, below GRAPH; it matters not how often EXISTS finds it; the others have
            // none.
            default -> element;
        };
    }

    /** Values that stand before a block go into it: from outside, few engines would begin with them. */
    private ElementGroup group(ElementGroup group) {
        ElementGroup rewritten = new ElementGroup();
        Optional<ElementData> values = Optional.empty();
        for (Element part : group.getElements()) {
            if (part instanceof ElementPathBlock block) {
                rewritten.addElement(once(block, values));
                values = Optional.empty();
            } else {
                values.ifPresent(rewritten::addElement);
                values = Optional.of(part)
                        .filter(DistinctMatchRewriter::isSetOfValues)
                        .map(ElementData.class::cast);
                if (values.isEmpty()) {
                    rewritten.addElement(element(part));
                }
            }
        }
        values.ifPresent(rewritten::addElement);
        return rewritten;
    }

    private static boolean isSetOfValues(Element element) {
        return element instanceof ElementData data
                && data.getRows().size() == Set.copyOf(data.getRows()).size();
    }

    private ElementGroup once(ElementPathBlock block, Optional<ElementData> values) {
        ElementGroup group = new ElementGroup();
        ElementPathBlock triples = new ElementPathBlock();
        for (Iterator<TriplePath> paths = block.patternElts(); paths.hasNext(); ) {
            TriplePath path = paths.next();
            split(named(path.getSubject()), path, named(path.getObject()), triples, group);
        }
        if (!triples.isEmpty()) {
            group.getElements().addFirst(distinct(triples, values));
        } else {
            values.ifPresent(group::addElement);
        }
        return group;
    }

    private void split(Node subject, TriplePath path, Node object, ElementPathBlock triples, ElementGroup others) {
        if (path.getPath() == null) {
            triples.addTriple(Triple.create(subject, path.getPredicate(), object));
        } else {
            split(subject, path.getPath(), object, triples, others);
        }
    }

    private void split(Node subject, Path path, Node object, ElementPathBlock triples, ElementGroup others) {
        switch (path) {
            case P_Inverse inverse -> split(object, inverse.getSubPath(), subject, triples, others);
            case P_Seq sequence -> {
                Var between = fresh.next();
                split(subject, sequence.getLeft(), between, triples, others);
                split(between, sequence.getRight(), object, triples, others);
            }
            case P_Alt alternatives -> {
                ElementUnion union = new ElementUnion();
                union.addElement(once(subject, alternatives.getLeft(), object));
                union.addElement(once(subject, alternatives.getRight(), object));
                others.addElement(union);
            }
            // A single step, or one of those that give a pair of nodes once by themselves: ? * +
            default -> triples.addTriplePath(new TriplePath(subject, path, object));
        }
    }

    private ElementGroup once(Node subject, Path path, Node object) {
        ElementPathBlock block = new ElementPathBlock();
        block.addTriplePath(new TriplePath(subject, path, object));
        return once(block, Optional.empty());
    }

    private Element distinct(ElementPathBlock triples, Optional<ElementData> values) {
        ElementGroup pattern = new ElementGroup();
        values.ifPresent(pattern::addElement);
        pattern.addElement(triples);
        Query select = new Query();
        select.setQuerySelectType();
        select.setDistinct(true);
        Collection<Var> variables = PatternVars.vars(pattern);
        variables.forEach(select::addResultVar);
        if (variables.isEmpty()) {
            select.addResultVar(fresh.next(), NodeValue.TRUE);
        }
        select.setQueryPattern(pattern);
        return new ElementSubQuery(select);
    }

    /** A blank node stands for a variable that cannot be selected, so it gets a name. */
    private Node named(Node node) {
        return Var.isBlankNodeVar(node) ? blankNodes.computeIfAbsent(node, any -> fresh.next()) : node;
    }
}
