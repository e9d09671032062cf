namespace StoryBot.Answering.Reading.Spans;

/// <summary>What a piece of a sentence can be an answer to; a name nobody can place is several things.</summary>
[Flags]
internal enum SpanKind
{
    None = 0,
    Person = 1 << 0,
    Organisation = 1 << 1,
    Place = 1 << 2,
    Date = 1 << 3,
    Duration = 1 << 4,
    Number = 1 << 5,
    Percentage = 1 << 6,
    Money = 1 << 7,

    /// <summary>Persons named by what they are: "suspected cartel members".</summary>
    Group = 1 << 8,

    /// <summary>A name of whatever kind.</summary>
    Name = 1 << 9,
}
