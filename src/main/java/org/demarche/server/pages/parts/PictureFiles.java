package org.demarche.server.pages.parts;

import org.demarche.server.http.Response;

/**
 * A picture as files: what {@code parts/pictureFiles.jte} offers. A script makes the PNG from the SVG in the browser.
 *
 * @param name of the files, without ending
 * @param svg path of the picture
 * @param csv path of its data
 */
public record PictureFiles(String name, String svg, String csv) {

    /** An SVG file. */
    public static Response svg(String name, String svg) {
        return Response.ok("image/svg+xml", svg).with("Content-Disposition", "inline; filename=\"" + name + ".svg\"");
    }

    /** A CSV file. */
    public static Response csv(String name, String csv) {
        return Response.ok("text/csv", csv).with("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }
}
