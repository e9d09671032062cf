namespace StoryBot.Answering.Reading.Words;

/// <summary>What a word can be, as far as a word list or its shape can tell; one word can be several things.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1 << 0,
    Preposition = 1 << 1,
    Conjunction = 1 << 2,
    Pronoun = 1 << 3,
    Relative = 1 << 4,
    Auxiliary = 1 << 5,
    Leaning = 1 << 6,
    Month = 1 << 7,
    Weekday = 1 << 8,
    DateNoun = 1 << 9,
    NumberWord = 1 << 10,
    TimeUnit = 1 << 11,
    Unit = 1 << 12,
    Currency = 1 << 13,
    CurrencyNoun = 1 << 14,
    PercentNoun = 1 << 15,
    NumberNoun = 1 << 16,
    Title = 1 << 17,
    PersonNoun = 1 << 18,
    OrganisationNoun = 1 << 19,
    PlaceNoun = 1 << 20,
    Place = 1 << 21,
    FirstName = 1 << 22,
    Nationality = 1 << 23,
    ReportingVerb = 1 << 24,
    ReasonWord = 1 << 25,
    LightWord = 1 << 26,

    /// <summary>Words that only connect: a name or a noun phrase neither starts nor ends with one.</summary>
    Function = Determiner | Preposition | Conjunction | Pronoun | Relative | Auxiliary,
}
