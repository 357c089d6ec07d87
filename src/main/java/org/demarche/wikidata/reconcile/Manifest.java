package org.demarche.wikidata.reconcile;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The manifest of a service. */
final class Manifest {

    private Manifest() {}

    /** The page of an actor on the server of this service. */
    private static String page(String self) {
        return self.substring(0, self.lastIndexOf("/reconcile/") + 1) + "id/{{id}}";
    }

    /** @param self URL of the service, without a final slash */
    static ObjectNode of(ServiceProfile profile, String self) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.putArray("versions").add("0.1").add("0.2");
        manifest.put("name", profile.name());
        manifest.put("identifierSpace", profile.identifierSpace());
        manifest.put("schemaSpace", profile.schemaSpace());
        manifest.putObject("view").put("url", profile.view().isEmpty() ? page(self) : profile.view());
        ArrayNode types = manifest.putArray("defaultTypes");
        profile.types().forEach(type -> types.addObject().put("id", type.id()).put("name", type.name()));
        ObjectNode suggest = manifest.putObject("suggest");
        for (String what : new String[] {"entity", "type", "property"}) {
            suggest.putObject(what)
                    .put("service_url", self)
                    .put("service_path", "/suggest/" + what)
                    .put("flyout_service_url", self)
                    .put("flyout_service_path", "/flyout/" + what + "?id=${id}");
        }
        manifest.putObject("preview")
                .put("url", self + "/preview?id={{id}}")
                .put("width", Preview.WIDTH)
                .put("height", Preview.HEIGHT);
        extend(manifest.putObject("extend"), self);
        return manifest;
    }

    private static void extend(ObjectNode extend, String self) {
        extend.putObject("propose_properties").put("service_url", self).put("service_path", "/properties");
        extend.putArray("property_settings")
                .addObject()
                .put("name", "limit")
                .put("label", "Limit")
                .put("type", "number")
                .put("default", 0)
                .put("help_text", "How many values at most; 0 for all");
    }
}
