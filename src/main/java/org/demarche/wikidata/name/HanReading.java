package org.demarche.wikidata.name;

import com.github.promeg.pinyinhelper.Pinyin;
import java.util.Locale;

/** How Chinese characters are read in Mandarin, without tones (pinyin): the most usual reading of each. */
final class HanReading {

    private HanReading() {}

    /** Appends the reading of a character, if it is known. */
    static void append(int codePoint, StringBuilder out) {
        if (Character.isBmpCodePoint(codePoint) && Pinyin.isChinese((char) codePoint)) {
            out.append(Pinyin.toPinyin((char) codePoint).toLowerCase(Locale.ROOT));
        }
    }

    /** The reading of a word, without spaces. */
    static String of(String characters) {
        StringBuilder reading = new StringBuilder();
        characters.codePoints().filter(Folding::isHan).forEach(c -> append(c, reading));
        return reading.toString();
    }
}
