using System.Collections.Frozen;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>The units that figures carry; those of the lexicon are fewer, since the learned weights know them.</summary>
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

    private static Dictionary<string, Dimension> Read()
    {
        var units = new Dictionary<string, Dimension>(StringComparer.OrdinalIgnoreCase);
        Add(Dimension.Length, "mile miles mi kilometer kilometers kilometre kilometres km kms meter meters metre metres m foot feet ft inch inches yard yards yd yds");
        Add(Dimension.Length, "centimeter centimeters centimetre centimetres cm millimeter millimeters millimetre millimetres mm micrometer micrometers micrometre micrometres micron microns");
        Add(Dimension.Length, "nanometer nanometers nanometre nanometres nm fathom fathoms furlong furlongs cubit cubits lightyear lightyears parsec parsecs");
        Add(Dimension.Speed, "knot knots kn kt kts mph kph kmh");
        Add(Dimension.Mass, "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes gram grams gramme grammes g mg milligram milligrams ton tons tonne tonnes t");
        Add(Dimension.Mass, "pound pounds lb lbs ounce ounces oz stone carat carats");
        Add(Dimension.Temperature, "degree degrees celsius fahrenheit centigrade kelvin");
        Add(Dimension.Duration, "hr hrs h min mins sec secs s ms fortnight fortnights");
        Add(Dimension.Pieces, "page pages word words line lines verse verses chapter chapters character characters letter letters storey storeys story stories floor floors");
        Add(Dimension.Pieces, "stop stops station stations block blocks step steps pace paces lap laps hand hands episode episodes");
        Add(Dimension.Other, "liter liters litre litres l ml cl gallon gallons pint pints barrel barrels acre acres hectare hectares ha");
        Add(Dimension.Other, "w kw mw gw kwh mwh gwh twh watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts horsepower hp volt volts amp amps v");
        Add(Dimension.Other, "bar psi pascal pascals pa kpa hpa hertz hz khz mhz ghz decibel decibels db rpm calorie calories kcal joule joules mb gb tb mbps gbps votes seats points");
        return units;

        void Add(Dimension dimension, string words)
        {
            foreach (var word in words.Split(' '))
            {
                units[word] = dimension;
            }
        }
    }
}
