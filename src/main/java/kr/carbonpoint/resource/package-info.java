/** What a dwelling uses: electricity, water and gas, who bills it, and under which customer number. */
package kr.carbonpoint.resource;
