/** The pages on which people object. */
package kr.carbonpoint.objection.web;
