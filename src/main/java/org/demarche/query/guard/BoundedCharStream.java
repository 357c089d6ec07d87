package org.demarche.query.guard;

import java.io.StringReader;
import org.apache.jena.sparql.lang.sparql_11.javacc.JavaCharStream;

/**
 * Characters for the lexer, which may go back only so often. It looks for the longest word, and goes back where that was none: in a
 * long run of letters, it looks at all that follow for each letter anew.
 */
final class BoundedCharStream extends JavaCharStream {

    /** A usual token goes back by one character. */
    private static final long EACH = 10;

    private long left;

    BoundedCharStream(String text) {
        super(new StringReader(text));
        this.left = EACH * text.length();
    }

    /** @throws TooFarBackException if the text has gone back ten times its length */
    @Override
    public void backup(int amount) {
        left -= amount;
        if (left < 0) {
            throw new TooFarBackException(getEndLine(), getEndColumn());
        }
        super.backup(amount);
    }

    /** Tells where the lexer was. */
    static final class TooFarBackException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        private TooFarBackException(int line, int column) {
            super("line " + line + ", column " + column);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }
}
