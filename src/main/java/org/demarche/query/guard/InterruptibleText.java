package org.demarche.query.guard;

/** A text that stops whoever reads it too often: what a regular expression does cannot be stopped in another way. */
final class InterruptibleText implements CharSequence {

    private static final int STEPS = 0xFFFF;

    private final CharSequence text;
    private final Runnable check;
    private int steps;

    /**
     * @param text the text
     * @param check called now and then; throws when it is time to stop
     */
    InterruptibleText(CharSequence text, Runnable check) {
        this.text = text;
        this.check = check;
    }

    @Override
    public char charAt(int index) {
        if ((++steps & STEPS) == 0) {
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
