namespace StoryBot.Answering.Layers;

/// <summary>
/// The order in which a woven map's integers lie: rows in bands, and in each band two inputs of every row, then the next two. A processor then
/// multiplies two inputs by many rows at once and adds up each row by itself, with nothing to be gathered at the end.
/// </summary>
internal static class Weaving
{
    /// <summary>Rows in a band; a map has a whole number of bands, and an even number of inputs.</summary>
    public const int Rows = 32;

    /// <summary>Inputs of a row that lie side by side.</summary>
    public const int Inputs = 2;

    /// <summary>Where the integer of a row for an input lies, in a map of so many inputs.</summary>
    public static int PlaceOf(int row, int input, int inputs)
    {
        var (band, inBand) = Math.DivRem(row, Rows);
        var (step, inStep) = Math.DivRem(input, Inputs);
        return (band * Rows * inputs) + (((step * Rows) + inBand) * Inputs) + inStep;
    }
}
