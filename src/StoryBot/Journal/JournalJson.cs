using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StoryBot.Journal;

/// <summary>How citations are written into the journal.</summary>
[JsonSerializable(typeof(ImmutableArray<JournaledCitation>))]
internal sealed partial class JournalJson : JsonSerializerContext;
