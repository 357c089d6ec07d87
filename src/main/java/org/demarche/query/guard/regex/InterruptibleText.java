package org.demarche.query.guard.regex;

/** A text that runs a check now and then while it is read: the only way to interrupt a regular expression. */
final class InterruptibleText implements CharSequence {

    private final CharSequence text;
    private final Runnable check;
    private final int interval;
    private int reads;

    /**
     * @param text the text
     * @param check called from time to time; throws to interrupt the reader
     * @param interval number of reads between two checks
     */
    InterruptibleText(CharSequence text, Runnable check, int interval) {
        this.text = text;
        this.check = check;
        this.interval = interval;
    }

    @Override
    public char charAt(int index) {
        if (++reads >= interval) {
            reads = 0;
            check.run();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
