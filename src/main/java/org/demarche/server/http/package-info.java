/**
 * HTTP as values: requests, responses, and the handlers from one to the other that every request passes through. Only {@code
 * HttpListener} and the classes {@code Jetty…}, {@code RequestBodyReader}, {@code ResponseSender} and {@code HeaderTimeout} know
 * Jetty.
 */
@NullMarked
package org.demarche.server.http;

import org.jspecify.annotations.NullMarked;
