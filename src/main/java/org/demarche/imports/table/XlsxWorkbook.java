package org.demarche.imports.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.io.UntrustedXml;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a workbook refer to: its shared texts, and which of its styles are dates.
 *
 * @param firstSheet the entry of the first sheet
 * @param texts the shared texts
 * @param dates by style, whether its numbers are dates
 * @param since1904 whether days are counted from 1904
 */
record XlsxWorkbook(String firstSheet, List<String> texts, List<Boolean> dates, boolean since1904) {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final long MAX_SHARED = 200_000_000;
    private static final int MAX_CELL = 1 << 20;
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DATE = Pattern.compile("(?is).*[yd].*");

    /** Takes an element that has just begun. */
    private interface Element {
        void take(XMLStreamReader xml) throws XMLStreamException;
    }

    static XlsxWorkbook of(ZipFile zip) throws IOException, XMLStreamException {
        List<String> ids = new ArrayList<>();
        boolean[] since1904 = {false};
        each(zip, "xl/workbook.xml", xml -> {
            if (xml.getLocalName().equals("sheet")) {
                ids.add(Objects.requireNonNullElse(xml.getAttributeValue(RELATIONSHIPS, "id"), ""));
            } else if (xml.getLocalName().equals("workbookPr")) {
                String value = xml.getAttributeValue(null, "date1904");
                since1904[0] = "1".equals(value) || "true".equals(value);
            }
        });
        Map<String, String> targets = new HashMap<>();
        each(zip, "xl/_rels/workbook.xml.rels", xml -> {
            String target = xml.getAttributeValue(null, "Target");
            if (target != null) {
                targets.put(Objects.requireNonNullElse(xml.getAttributeValue(null, "Id"), ""), target);
            }
        });
        String target = ids.isEmpty() ? null : targets.get(ids.getFirst());
        String sheet = target == null
                ? "xl/worksheets/sheet1.xml"
                : target.startsWith("/") ? target.substring(1) : "xl/" + target;
        return new XlsxWorkbook(sheet, texts(zip), dates(zip), since1904[0]);
    }

    private static List<String> texts(ZipFile zip) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        long[] length = {0};
        each(zip, "xl/sharedStrings.xml", xml -> {
            if (xml.getLocalName().equals("si")) {
                String text = text(xml, "si");
                length[0] += text.length();
                if (length[0] > MAX_SHARED) {
                    throw new XMLStreamException("its texts are too long to be held in memory; save it as CSV");
                }
                texts.add(text);
            }
        });
        return texts;
    }

    /** Built-in formats 14 to 22 and 45 to 47 are dates and times; others are if they have a year or a day. */
    private static List<Boolean> dates(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, String> formats = new HashMap<>();
        List<Boolean> dates = new ArrayList<>();
        boolean[] cells = {false};
        each(zip, "xl/styles.xml", xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    formats.put(
                            Objects.requireNonNullElse(xml.getAttributeValue(null, "numFmtId"), ""),
                            Objects.requireNonNullElse(xml.getAttributeValue(null, "formatCode"), ""));
                case "cellXfs" -> cells[0] = true;
                case "cellStyles", "dxfs" -> cells[0] = false;
                case "xf" -> {
                    if (cells[0]) {
                        dates.add(isDate(
                                Objects.requireNonNullElse(xml.getAttributeValue(null, "numFmtId"), "0"), formats));
                    }
                }
                default -> {
                    // fonts, colours and the like
                }
            }
        });
        return dates;
    }

    private static boolean isDate(String id, Map<String, String> formats) {
        String format = formats.get(id);
        return format == null
                ? id.matches("1[4-9]|2[0-2]")
                : DATE.matcher(LITERALS.matcher(format).replaceAll("")).matches();
    }

    private static void each(ZipFile zip, String name, Element element) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
            XMLStreamReader xml = UntrustedXml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    element.take(xml);
                }
            }
        }
    }

    /** All text in an element, but for how it is pronounced. */
    private static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean phonetic = false;
        while (xml.next() != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals(end)) {
            if (xml.isStartElement() || xml.isEndElement()) {
                String name = xml.getLocalName();
                inText = name.equals("t") ? xml.isStartElement() : inText;
                phonetic = name.equals("rPh") ? xml.isStartElement() : phonetic;
            } else if (xml.isCharacters() && inText && !phonetic) {
                text.append(xml.getText());
            }
        }
        if (text.length() > MAX_CELL) {
            throw new XMLStreamException("a cell has more than a million characters");
        }
        return text.toString();
    }

    /** The value of a cell; leaves the reader at its end. */
    String cell(XMLStreamReader xml) throws XMLStreamException {
        String type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
        String style = xml.getAttributeValue(null, "s");
        String value = "";
        while (xml.next() != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals("c")) {
            if (xml.isStartElement() && xml.getLocalName().equals("v")) {
                value = xml.getElementText();
            } else if (xml.isStartElement() && xml.getLocalName().equals("is")) {
                value = text(xml, "is");
            }
        }
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> texts.get(Integer.parseInt(value.strip()));
            case "n" -> isDate(style) ? date(value) : number(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> "";
            default -> value;
        };
    }

    private boolean isDate(@Nullable String style) {
        int number = style == null ? 0 : Integer.parseInt(style);
        return number >= 0 && number < dates.size() && dates.get(number);
    }

    /** Days since the last day of 1899, or the first of 1904. Before March 1900 spreadsheets are a day off, as if that year were a leap year. */
    private String date(String serial) {
        double days = Double.parseDouble(serial);
        if (!(days >= 0 && days < 2_958_466)) {
            return serial;
        }
        LocalDateTime from =
                since1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, days < 60 ? 31 : 30, 0, 0);
        LocalDateTime date = from.plusDays((long) days).plusSeconds(Math.round((days - Math.floor(days)) * 86_400));
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    /** A number as one would type it. */
    private static String number(String raw) {
        boolean plain = raw.length() < 300 && raw.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
        if (plain) {
            return raw;
        }
        BigDecimal number = new BigDecimal(raw.strip());
        return Math.abs(number.scale()) > 30 || number.precision() > 40
                ? raw
                : number.stripTrailingZeros().toPlainString();
    }
}
