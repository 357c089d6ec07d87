package org.demarche.query.guard;

import java.io.IOException;
import java.io.StringReader;
import org.apache.jena.sparql.lang.sparql_11.javacc.JavaCharStream;

/**
 * Characters for the lexer, with a limit on the length of a token and on how often the lexer may go back. Both would take time in
 * proportion to the square of the length: the lexer's buffer grows in small steps, and in a long run of letters it tries all
 * that follow again for each letter.
 */
final class BoundedCharStream extends JavaCharStream {

    /** A usual token goes back by one character. */
    private static final long EACH = 10;

    /** In characters; the limit of a string that a query builds. */
    static final int MAX_TOKEN = 1_000_000;

    private long left;
    private int token;

    BoundedCharStream(String text) {
        super(new StringReader(text));
        this.left = EACH * text.length();
    }

    /** @throws TokenTooLongException if the current token is longer than {@link #MAX_TOKEN} */
    @Override
    public char readChar() throws IOException {
        char next = super.readChar();
        if (++token > MAX_TOKEN) {
            throw new TokenTooLongException(getBeginLine(), getBeginColumn());
        }
        return next;
    }

    @Override
    public char BeginToken() throws IOException {
        token = 0;
        return super.BeginToken();
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

    /** A token is too long. */
    static final class TokenTooLongException extends LexerException {

        private static final long serialVersionUID = 1L;

        private TokenTooLongException(int line, int column) {
            super(line, column);
        }
    }

    /** The lexer went back too often. */
    static final class TooFarBackException extends LexerException {

        private static final long serialVersionUID = 1L;

        private TooFarBackException(int line, int column) {
            super(line, column);
        }
    }

    /** The lexer stopped at a place in the text. */
    abstract static sealed class LexerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        private LexerException(int line, int column) {
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
