using Microsoft.Extensions.Options;

namespace StoryBot.Journal;

/// <summary>Checks the settings section <c>Journal</c>.</summary>
internal sealed class JournalOptionsValidator : IValidateOptions<JournalOptions>
{
    public ValidateOptionsResult Validate(string? name, JournalOptions options) => options.RetentionDays is >= 1 and <= 3650
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"Journal:RetentionDays is {options.RetentionDays}. Set it to a number of days between 1 and 3650, for example 90 (appsettings.json, or the environment variable Journal__RetentionDays).");
}
