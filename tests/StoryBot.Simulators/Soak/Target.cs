using System.Globalization;

namespace StoryBot.Simulators.Soak;

/// <summary>One line of the result, with what it had to be.</summary>
/// <param name="Met">Null where nothing was asked of it.</param>
internal sealed record Target(string Name, string Value, string Wanted = "", bool? Met = null)
{
    /// <summary>Whether it is a number of things, which hangs on no machine's speed.</summary>
    public bool Counts { get; private init; }

    public static Target Exactly(string name, int value, int wanted) => new(name, Text(value), Text(wanted), value == wanted) { Counts = true };

    public static Target AtMost(string name, double value, double most) =>
        new(name, value.ToString("F2", CultureInfo.InvariantCulture), $"<= {most.ToString("F2", CultureInfo.InvariantCulture)}", value <= most);

    public static string Number(double value) => value.ToString("F1", CultureInfo.InvariantCulture);

    public static Target Of(string name, string value) => new(name, value);

    /// <returns>0 where every target is met, else 1.</returns>
    public static async Task<int> PrintAsync(IReadOnlyCollection<Target> targets, TextWriter output)
    {
        await output.WriteLineAsync(string.Join(Environment.NewLine, targets));
        return targets.Any(target => target.Met == false) ? 1 : 0;
    }

    public override string ToString() =>
        $"{Name,-70} {Value,14} {Wanted,10}  {Met switch { null => "", true => "met", false => "MISSED" }}".TrimEnd();

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
