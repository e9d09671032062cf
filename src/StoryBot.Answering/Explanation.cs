using System.Collections.Immutable;

namespace StoryBot.Answering;

/// <summary>The way from a question to its answer, told step by step.</summary>
/// <param name="Understood">The question as it was understood; a follow-up with what it leans on filled in.</param>
/// <param name="Asks">What kind of thing is asked for, in words ("a person", "a number").</param>
/// <param name="Terms">The stems that were looked for.</param>
/// <param name="Considered">The candidates, best first.</param>
/// <param name="Decision">Why this one, or why none, in one sentence.</param>
public sealed record Explanation(
    string Understood,
    string Asks,
    ImmutableArray<string> Terms,
    ImmutableArray<ConsideredPassage> Considered,
    string Decision);

/// <summary>One candidate, its score, and what the score is made of.</summary>
public sealed record ConsideredPassage(Citation Citation, double Score, ImmutableArray<Evidence> Evidence);

/// <summary>One named feature of a candidate: its value and what it adds to the score.</summary>
public sealed record Evidence(string Feature, double Value, double Contribution);
