package org.demarche.wikidata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.wikidata.name.NameForm;

/**
 * A name of an entity, prepared for comparison.
 *
 * @param form the name
 * @param label whether it is a label in any language
 */
public record EntityName(NameForm form, boolean label) {

    /**
     * The names of an entity, each folded form once, labels first. A name with a suffix in brackets, such as "Sage (United
     * Kingdom)", is also included without it.
     */
    public static List<EntityName> of(KnownEntity entity) {
        Set<String> labels = Set.copyOf(entity.labels().values());
        Map<String, EntityName> names = new LinkedHashMap<>();
        entity.names().forEach(name -> {
            boolean label = labels.contains(name);
            add(name, label, names);
            int bracket = name.indexOf(" (");
            if (bracket > 0) {
                add(name.substring(0, bracket), label, names);
            }
        });
        return new ArrayList<>(names.values());
    }

    private static void add(String name, boolean label, Map<String, EntityName> names) {
        for (NameForm form : NameForm.readings(name)) {
            if (!form.folded().isEmpty()) {
                names.putIfAbsent(form.folded(), new EntityName(form, label));
            }
        }
    }
}
