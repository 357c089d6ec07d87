package org.demarche.wikidata.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Removes titles and suffixes from personal names: "Prof. Ada Lind, PhD" is Ada Lind. */
final class Honorifics {

    private static final Set<String> TITLES = Set.of(
            ("prof professor dr doctor mr mrs ms miss mx sir dame lord lady baroness baron hon honourable honorable rt right the rev reverend"
                            + " he hrh excellency his her amb ambassador sen senator rep representative congressman congresswoman gov"
                            + " governor mayor gen general brig brigadier lt lieutenant maj major col colonel capt captain adm admiral"
                            + " cmdr commander sgt pres president vice deputy prime premier chancellor foreign defence defense minister"
                            + " secretary chairman chairwoman judge justice king queen prince princess sheikh herr frau mme mlle"
                            + " monsieur madame señor señora sr sra ing dipl dott mag emeritus")
                    .split(" "));

    /** Suffixes that no name ends with. */
    private static final Set<String> SUFFIXES = Set.of("phd", "dphil", "jr", "sr", "esq", "ii", "iii", "ret", "retd");

    /** Suffixes in capitals; in other letters they may be names ("Jack Ma"). */
    private static final Set<String> CAPITAL_SUFFIXES = Set.of(
            ("IV MD MP MEP MSP MS QC KC SC OBE CBE MBE KBE DBE CMG KCMG GCMG CB KCB MSC MSc MA BA MBA BSc JD LLM LLB DSC DSc FRS CFA"
                            + " CPA RN")
                    .split(" "));

    private Honorifics() {}

    /** The name without them; the same name if fewer than two words would remain. */
    static String strip(String name) {
        List<String> words = new ArrayList<>(List.of(
                name.replaceAll("(?i)\\bph\\.?\\s*d\\b\\.?", "PhD").strip().split("\\s+")));
        while (words.size() > 2 && isTitle(words.getFirst())) {
            words.removeFirst();
        }
        while (words.size() > 2 && isSuffix(words.getLast())) {
            words.removeLast();
        }
        String last = words.getLast();
        words.set(words.size() - 1, last.endsWith(",") ? last.substring(0, last.length() - 1) : last);
        String rest = String.join(" ", words);
        return words.size() < 2 ? name : rest;
    }

    private static boolean isTitle(String word) {
        return TITLES.contains(bare(word).toLowerCase(Locale.ROOT));
    }

    private static boolean isSuffix(String word) {
        return SUFFIXES.contains(bare(word).toLowerCase(Locale.ROOT)) || CAPITAL_SUFFIXES.contains(bare(word));
    }

    private static String bare(String word) {
        return word.replaceAll("[.,()]", "");
    }
}
