/**
 * HTTP as values: requests, responses, and the functions from one to the other that every answer passes through. Only {@code
 * HttpListener} and {@code FrontServlet} know that there are servlets.
 */
@NullMarked
package org.demarche.server.http;

import org.jspecify.annotations.NullMarked;
