package org.demarche.query.bind;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.bind.EntityLookup.Named;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.catalogue.QueryParameter;
import org.demarche.query.guard.QueryException;

/** Finds the entity of the graph that a user means by an IRI, a prefixed name, a short id, a name or some words of a name. */
final class EntityResolver {

    private static final int MOST_CANDIDATES = 10;

    private static final Pattern IRI = Pattern.compile("<.*>|[A-Za-z][A-Za-z0-9+.-]*://.*|urn:.*", Pattern.DOTALL);

    private final EntityLookup lookup;
    private final ShortNames names;

    EntityResolver(EntityLookup lookup, ShortNames names) {
        this.lookup = lookup;
        this.names = names;
    }

    /**
     * The entity that the user means.
     *
     * @throws QueryException if it is none, of another type, or one of several
     */
    Node resolve(QueryParameter parameter, String text) {
        if (IRI.matcher(text).matches()) {
            Node iri = iri(parameter, text);
            return asGiven(parameter, iri).orElseThrow(() -> notFound(parameter, text, List.of(iri)));
        }
        List<Node> written = ShortNames.ofPrefixedName(text).map(List::of).orElseGet(() -> names.ofId(text));
        return written.stream()
                .flatMap(node -> asGiven(parameter, node).stream())
                .findFirst()
                .orElseGet(() -> byName(parameter, text, written));
    }

    private Node iri(QueryParameter parameter, String text) {
        String bare = text.startsWith("<") ? text.substring(1, text.length() - 1) : text;
        try {
            IRIx iri = IRIx.create(bare);
            if (iri.isAbsolute() && !iri.hasViolations()) {
                return NodeFactory.createURI(bare);
            }
            throw problem(ProblemCode.BAD_PARAMETER, parameter, quoted(text) + " is not an absolute IRI", "");
        } catch (IRIException e) {
            throw problem(
                    ProblemCode.BAD_PARAMETER,
                    parameter,
                    quoted(text) + " is not an IRI",
                    "Percent-encode special characters.");
        }
    }

    /** The entity itself, or the one entity that says it is the same. */
    private Optional<Node> asGiven(QueryParameter parameter, Node node) {
        if (isOfType(parameter, node)) {
            return Optional.of(node);
        }
        List<Node> same = lookup.sameAs(node).stream()
                .filter(entity -> isOfType(parameter, entity))
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private boolean isOfType(QueryParameter parameter, Node node) {
        return lookup.classesOf(node).stream().anyMatch(parameter.type().classes()::contains);
    }

    private Node byName(QueryParameter parameter, String text, List<Node> written) {
        List<Named> found = named(parameter).find(text);
        if (found.size() == 1) {
            return found.getFirst().entity();
        }
        if (found.isEmpty()) {
            throw notFound(parameter, text, written);
        }
        throw problem(
                ProblemCode.AMBIGUOUS,
                parameter,
                quoted(text) + " could be " + list(found),
                "Give the id of the one you mean.");
    }

    private NameMatcher named(QueryParameter parameter) {
        return lookup.named(parameter.type().classes());
    }

    private QueryException notFound(QueryParameter parameter, String text, List<Node> written) {
        Optional<Node> other = written.stream()
                .flatMap(node -> lookup.classesOf(node).stream())
                .findFirst();
        String wanted = parameter.type().phrase();
        if (other.isPresent()) {
            String is = ParameterType.phraseOf(other.get());
            return problem(ProblemCode.WRONG_THING, parameter, quoted(text) + " is " + is + ", not " + wanted, "");
        }
        String message = "there is no " + wanted.replaceFirst("^an? ", "") + " " + quoted(text);
        String hint = named(parameter)
                .nearest(text, names::text)
                .map(near -> "Did you mean " + quoted(near) + "?")
                .orElse("");
        return problem(ProblemCode.NOT_FOUND, parameter, message, hint);
    }

    private String list(List<Named> found) {
        String list = found.stream()
                .sorted(Comparator.comparing(entity -> names.text(entity.entity())))
                .limit(MOST_CANDIDATES)
                .map(entity ->
                        names.text(entity.entity()) + " (" + entity.names().getFirst() + ")")
                .collect(Collectors.joining(", "));
        return found.size() > MOST_CANDIDATES ? list + " and " + (found.size() - MOST_CANDIDATES) + " more" : list;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static QueryException problem(ProblemCode code, QueryParameter parameter, String message, String hint) {
        return new QueryException(Problem.of(code, parameter.name(), message, hint));
    }
}
