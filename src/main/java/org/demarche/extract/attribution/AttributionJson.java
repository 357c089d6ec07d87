package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.anchor.CodePoints;
import org.demarche.extract.text.Span;
import tools.jackson.databind.json.JsonMapper;

/**
 * The attributions of an article as a line of JSON: {@code {"name": …, "attr": [{"source": [[start, end], …], "cue": …,
 * "content": …}, …]}}, offsets in code points.
 */
public final class AttributionJson {

    private AttributionJson() {}

    /** The line without its line feed. */
    public static String line(String name, String text, List<Attribution> attributions) {
        CodePoints codePoints = new CodePoints(text);
        List<Map<String, List<List<Integer>>>> written = new ArrayList<>();
        for (Attribution attribution : attributions) {
            Map<String, List<List<Integer>>> roles = new LinkedHashMap<>();
            roles.put("source", offsets(attribution.source(), codePoints));
            roles.put("cue", offsets(attribution.cue(), codePoints));
            roles.put("content", offsets(attribution.content(), codePoints));
            written.add(roles);
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name);
        line.put("attr", written);
        return JsonMapper.shared().writeValueAsString(line);
    }

    private static List<List<Integer>> offsets(List<Span> spans, CodePoints codePoints) {
        return spans.stream()
                .map(span -> span.in(codePoints))
                .map(span -> List.of(span.start(), span.end()))
                .toList();
    }
}
