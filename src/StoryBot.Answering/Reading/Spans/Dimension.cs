namespace StoryBot.Answering.Reading.Spans;

/// <summary>What a figure can measure, as far as its unit or its place tells: "pounds" are two things.</summary>
[Flags]
internal enum Dimension
{
    None = 0,
    Length = 1 << 0,
    Duration = 1 << 1,
    Speed = 1 << 2,
    Mass = 1 << 3,
    Temperature = 1 << 4,
    Age = 1 << 5,
    Percentage = 1 << 6,
    Money = 1 << 7,
    Date = 1 << 8,

    /// <summary>How often something happens: "once", "twice".</summary>
    Times = 1 << 9,

    /// <summary>What lengths are counted in where nobody measures them: pages, storeys, stops.</summary>
    Pieces = 1 << 10,

    /// <summary>A unit of something else: litres, watts, bar.</summary>
    Other = 1 << 11,

    /// <summary>How many there are of what the noun behind names.</summary>
    Counted = 1 << 12,

    /// <summary>A number with nothing behind it that tells.</summary>
    Bare = 1 << 13,

    /// <summary>A time of day: "10 a.m.", "2:40", "8 o'clock".</summary>
    Clock = 1 << 14,

    /// <summary>Lengths whose direction is said: "200 metres long" is not how wide a bridge is.</summary>
    Long = 1 << 15,
    Wide = 1 << 16,
    High = 1 << 17,
    Deep = 1 << 18,
    Thick = 1 << 19,
    Away = 1 << 20,
}
