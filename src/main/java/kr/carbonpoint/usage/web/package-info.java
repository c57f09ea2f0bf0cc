/** The staff's pages about readings: uploading files, watching them load, fetching what was rejected. */
package kr.carbonpoint.usage.web;
