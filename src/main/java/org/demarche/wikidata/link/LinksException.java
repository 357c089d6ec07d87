package org.demarche.wikidata.link;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.problem.Problem;

/** Links cannot be read, or a judgement contradicts another one. The message says what to do. */
public final class LinksException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LinksException(String message) {
        super(message);
    }

    static LinksException of(List<Problem> problems) {
        return new LinksException(
                problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
    }
}
