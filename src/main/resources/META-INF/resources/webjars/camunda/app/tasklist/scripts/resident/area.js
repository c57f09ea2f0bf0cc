/** Turns an area typed in 평 into square metres: 1평 is 400/121 ㎡. */
export const toSquareMetres = pyeong => (pyeong * 3.305785).toFixed(2);

export function convertArea(form) {
  let last = form.data.areaPyeong;
  const convert = () => {
    const { areaPyeong } = form.data;
    if (areaPyeong === last) {
      return;
    }
    last = areaPyeong;
    const pyeong = Number(areaPyeong);
    if (areaPyeong && pyeong > 0) {
      form.write('area', toSquareMetres(pyeong));
    }
  };
  form.on('changed', convert);
  return () => form.form.off('changed', convert);
}
