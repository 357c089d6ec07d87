package org.demarche.export.order;

import java.util.Comparator;

/** Strings by code point, with runs of digits compared as numbers: {@code p9} comes before {@code p10}. */
final class NaturalOrder implements Comparator<String> {

    static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOfOne = endOfDigits(one, i);
            int endOfOther = endOfDigits(other, j);
            boolean numbers = endOfOne > i && endOfOther > j;
            int order = numbers
                    ? compareNumbers(one.substring(i, endOfOne), other.substring(j, endOfOther))
                    : compareCharacters(one, i, other, j);
            if (order != 0) {
                return order;
            }
            i = numbers ? endOfOne : i + 1;
            j = numbers ? endOfOther : j + 1;
        }
        int order = Integer.compare(one.length() - i, other.length() - j);
        // Numbers with leading zeros are equal as numbers, but not as text.
        return order != 0 ? order : compareCodePoints(one, other);
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareCharacters(String one, int i, String other, int j) {
        return one.charAt(i) == other.charAt(j) ? 0 : Integer.compare(one.codePointAt(i), other.codePointAt(j));
    }

    private static int compareNumbers(String one, String other) {
        String number = withoutLeadingZeros(one);
        String otherNumber = withoutLeadingZeros(other);
        int order = Integer.compare(number.length(), otherNumber.length());
        return order != 0 ? order : number.compareTo(otherNumber);
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int compareCodePoints(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            int order = compareCharacters(one, i, other, i);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
