/*
 * Draws a picture before each <table data-chart="line|bar">; the table stays and says the same, so the picture is hidden from screen
 * readers. Head of the table: what the rows are, then a <th> for each series; rows: a <th>, then numbers. What is no number ("5 미만", "–")
 * leaves a gap; a cell may say the number in data-value. On the <th> of a column data-chart="line|bar" draws it another way than the rest,
 * data-chart="none" leaves it out. data-unit on the table names the axis, data-reversed: its latest row stands first. Load it as a module; nothing else is needed.
 */
import '../webjars/chart.js/dist/chart.umd.min.js';

const COLORS = ['--primary-strong', '--green-strong', '--warning', '--line-strong'];
const DASHES = [[], [8, 4], [2, 3], [10, 3, 2, 3]];
const POINTS = ['circle', 'rect', 'triangle', 'rectRot'];

const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/* Bars differ by more than colour: full, slanted, dotted, crossed. */
function pattern(color, index) {
  if (index % 4 === 0) {
    return color;
  }
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  pen.strokeStyle = pen.fillStyle = color;
  pen.lineWidth = 2;
  if (index % 4 === 2) {
    pen.fillRect(1, 1, 3, 3);
    pen.fillRect(5, 5, 3, 3);
  } else {
    for (const shift of [-8, 0, 8]) {
      pen.moveTo(shift, 8);
      pen.lineTo(shift + 8, 0);
      if (index % 4 === 3) {
        pen.moveTo(shift, 0);
        pen.lineTo(shift + 8, 8);
      }
    }
    pen.stroke();
  }
  return pen.createPattern(tile, 'repeat');
}

function number(cell) {
  const text = (cell.dataset.value ?? cell.textContent).replaceAll(',', '').trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

function rowsOf(table) {
  const rows = [...table.tBodies].flatMap(body => [...body.rows]);
  return 'reversed' in table.dataset ? rows.reverse() : rows;
}

function datasets(table) {
  const rows = rowsOf(table);
  return [...table.tHead.rows[0].cells]
    .map((head, column) => ({ head, column }))
    .slice(1)
    .filter(({ head }) => head.dataset.chart !== 'none')
    .map(({ head, column }, index) => {
      const type = head.dataset.chart ?? table.dataset.chart;
      const color = css(COLORS[index % 4]);
      return {
        type,
        label: head.textContent.trim(),
        data: rows.map(row => number(row.cells[column])),
        borderColor: color,
        backgroundColor: type === 'bar' ? pattern(color, index) : color,
        borderWidth: type === 'bar' ? 1 : 3,
        borderDash: DASHES[index % 4],
        pointStyle: type === 'bar' ? 'rect' : POINTS[index % 4],
        pointRadius: 4,
        order: type === 'line' ? 0 : 1,
      };
    });
}

function draw(table) {
  const frame = document.createElement('div');
  frame.className = 'chart';
  frame.setAttribute('aria-hidden', 'true');
  const canvas = frame.appendChild(document.createElement('canvas'));
  (table.closest('.scroll') ?? table).before(frame);
  table.dataset.drawn = '';
  const text = { color: css('--ink-soft'), font: { family: css('--font'), size: 14 } };
  new Chart(canvas, {
    type: table.dataset.chart,
    data: {
      labels: rowsOf(table).map(row => row.cells[0].textContent.trim()),
      datasets: datasets(table),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      locale: document.documentElement.lang,
      interaction: { mode: 'index', intersect: false },
      plugins: {
        legend: { position: 'bottom', align: 'start', labels: { ...text, usePointStyle: true, boxWidth: 28, padding: 16 } },
      },
      scales: {
        x: { ticks: { ...text, maxRotation: 0, autoSkipPadding: 12 }, grid: { display: false } },
        y: {
          beginAtZero: true,
          ticks: { ...text, maxTicksLimit: 6 },
          grid: { color: css('--line') },
          title: { ...text, display: 'unit' in table.dataset, text: table.dataset.unit },
        },
      },
    },
  });
}

const drawAll = root => root.querySelectorAll('table[data-chart]:not([data-drawn])').forEach(draw);

drawAll(document);
document.addEventListener('htmx:load', event => drawAll(event.target));
document.addEventListener('htmx:beforeCleanupElement', event => event.target instanceof HTMLCanvasElement && Chart.getChart(event.target)?.destroy());
