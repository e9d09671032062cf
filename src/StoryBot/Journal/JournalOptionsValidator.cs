using Microsoft.Extensions.Options;

namespace StoryBot.Journal;

/// <summary>Refuses settings of section <c>Journal</c> that make no sense.</summary>
[OptionsValidator]
internal sealed partial class JournalOptionsValidator : IValidateOptions<JournalOptions>;
