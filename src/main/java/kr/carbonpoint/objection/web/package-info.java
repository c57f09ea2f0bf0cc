/** The page on which somebody objects. */
package kr.carbonpoint.objection.web;
