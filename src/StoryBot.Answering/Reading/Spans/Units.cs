using System.Collections.Frozen;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>The units that figures carry.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, Dimension>.AlternateLookup<ReadOnlySpan<char>> Known =
        Read().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The dimension of a unit that stands by itself.</summary>
    public static Dimension Of(ReadOnlySpan<char> unit) =>
        unit is "C" or "F" ? Dimension.Temperature : Known.TryGetValue(unit, out var found) ? found : Dimension.None;

    /// <summary>The dimension of a unit that is written to its number: "62m", "9in"; "1990s" and "80s" are no seconds.</summary>
    public static Dimension OfJoined(ReadOnlySpan<char> unit) => unit switch
    {
        "in" => Dimension.Length,
        "s" => Dimension.None,
        _ => Of(unit),
    };

    private static Dictionary<string, Dimension> Read() => WordList.Lines("units.txt")
        .Select(line => WordList.Split(line, ':'))
        .SelectMany(units => units.Right.Split(' ').Select(unit => (Unit: unit, Dimension: Enum.Parse<Dimension>(units.Left, ignoreCase: true))))
        .ToDictionary(unit => unit.Unit, unit => unit.Dimension);
}
