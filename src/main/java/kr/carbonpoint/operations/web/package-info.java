/** The pages of administrators. */
package kr.carbonpoint.operations.web;
