namespace StoryBot.Answering.Reading.Words;

/// <summary>What a word's characters show.</summary>
[Flags]
internal enum WordShape
{
    None = 0,

    /// <summary>Starts with a capital letter.</summary>
    Capital = 1 << 0,

    /// <summary>Two or more letters, all capital: "DHS", "U.S".</summary>
    AllCapitals = 1 << 1,

    /// <summary>Holds a digit.</summary>
    Digits = 1 << 2,

    /// <summary>Four digits that can be a year.</summary>
    Year = 1 << 3,

    /// <summary>A percent sign follows.</summary>
    Percent = 1 << 4,

    /// <summary>A currency sign stands before it.</summary>
    Money = 1 << 5,

    /// <summary>An ordinal: "20th".</summary>
    Ordinal = 1 << 6,

    /// <summary>Years of a decade: "1990s".</summary>
    Decade = 1 << 7,
}
